-- CreateTable
CREATE TABLE "PracticeAnswer" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemHash" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "correct" BOOLEAN,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PracticeAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeRating" (
    "answerId" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PracticeRating_pkey" PRIMARY KEY ("answerId")
);

-- CreateTable
CREATE TABLE "PracticeMark" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PracticeMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PracticeAnswer_personId_idx" ON "PracticeAnswer"("personId");

-- CreateIndex
CREATE INDEX "PracticeMark_personId_idx" ON "PracticeMark"("personId");

-- AddForeignKey
ALTER TABLE "PracticeRating" ADD CONSTRAINT "PracticeRating_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "PracticeAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "PracticeAnswer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "PracticeAnswer" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "PracticeRating_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "PracticeRating" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "PracticeMark_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "PracticeMark" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
