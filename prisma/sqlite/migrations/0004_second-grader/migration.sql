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
    "heldUntil" DATETIME,

    PRIMARY KEY ("attemptId", "itemId"),
    CONSTRAINT "WrittenAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerHand" (
    "attemptId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "examSlug" TEXT NOT NULL,
    "did" TEXT NOT NULL,

    PRIMARY KEY ("attemptId", "itemId", "personId"),
    CONSTRAINT "AnswerHand_attemptId_itemId_fkey" FOREIGN KEY ("attemptId", "itemId") REFERENCES "WrittenAnswer" ("attemptId", "itemId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FinishedRegrade" (
    "regradeId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "WrittenAnswer_key_key" ON "WrittenAnswer"("key");

-- CreateIndex
CREATE INDEX "WrittenAnswer_examSlug_itemId_stage_idx" ON "WrittenAnswer"("examSlug", "itemId", "stage");

-- CreateIndex
CREATE INDEX "WrittenAnswer_heldBy_idx" ON "WrittenAnswer"("heldBy");

-- CreateIndex
CREATE INDEX "AnswerHand_personId_examSlug_idx" ON "AnswerHand"("personId", "examSlug");
