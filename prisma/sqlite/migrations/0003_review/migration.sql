-- CreateTable
CREATE TABLE "PracticeAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemHash" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "correct" BOOLEAN,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PracticeRating" (
    "answerId" TEXT NOT NULL PRIMARY KEY,
    "rating" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PracticeRating_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "PracticeAnswer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PracticeMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "PracticeAnswer_personId_idx" ON "PracticeAnswer"("personId");

-- CreateIndex
CREATE INDEX "PracticeMark_personId_idx" ON "PracticeMark"("personId");

CREATE TRIGGER "PracticeAnswer_no_update" BEFORE UPDATE ON "PracticeAnswer" BEGIN SELECT RAISE(ABORT, 'PracticeAnswer is append-only'); END;
CREATE TRIGGER "PracticeAnswer_no_delete" BEFORE DELETE ON "PracticeAnswer" BEGIN SELECT RAISE(ABORT, 'PracticeAnswer is append-only'); END;
CREATE TRIGGER "PracticeRating_no_update" BEFORE UPDATE ON "PracticeRating" BEGIN SELECT RAISE(ABORT, 'PracticeRating is append-only'); END;
CREATE TRIGGER "PracticeRating_no_delete" BEFORE DELETE ON "PracticeRating" BEGIN SELECT RAISE(ABORT, 'PracticeRating is append-only'); END;
CREATE TRIGGER "PracticeMark_no_update" BEFORE UPDATE ON "PracticeMark" BEGIN SELECT RAISE(ABORT, 'PracticeMark is append-only'); END;
CREATE TRIGGER "PracticeMark_no_delete" BEFORE DELETE ON "PracticeMark" BEGIN SELECT RAISE(ABORT, 'PracticeMark is append-only'); END;
