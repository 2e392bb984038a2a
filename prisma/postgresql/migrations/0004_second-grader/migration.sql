-- CreateTable
CREATE TABLE "WrittenAnswer" (
    "attemptId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemHash" TEXT NOT NULL,
    "examSlug" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "heldBy" TEXT,
    "heldUntil" TIMESTAMP(3),

    CONSTRAINT "WrittenAnswer_pkey" PRIMARY KEY ("attemptId","itemId")
);

-- CreateTable
CREATE TABLE "AnswerHand" (
    "attemptId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "examSlug" TEXT NOT NULL,
    "did" TEXT NOT NULL,

    CONSTRAINT "AnswerHand_pkey" PRIMARY KEY ("attemptId","itemId","personId")
);

-- CreateTable
CREATE TABLE "FinishedRegrade" (
    "regradeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FinishedRegrade_pkey" PRIMARY KEY ("regradeId")
);

-- CreateIndex
CREATE UNIQUE INDEX "WrittenAnswer_key_key" ON "WrittenAnswer"("key");

-- CreateIndex
CREATE INDEX "WrittenAnswer_examSlug_itemId_stage_idx" ON "WrittenAnswer"("examSlug", "itemId", "stage");

-- CreateIndex
CREATE INDEX "WrittenAnswer_heldBy_idx" ON "WrittenAnswer"("heldBy");

-- CreateIndex
CREATE INDEX "AnswerHand_personId_examSlug_idx" ON "AnswerHand"("personId", "examSlug");

-- AddForeignKey
ALTER TABLE "WrittenAnswer" ADD CONSTRAINT "WrittenAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerHand" ADD CONSTRAINT "AnswerHand_attemptId_itemId_fkey" FOREIGN KEY ("attemptId", "itemId") REFERENCES "WrittenAnswer"("attemptId", "itemId") ON DELETE RESTRICT ON UPDATE CASCADE;
