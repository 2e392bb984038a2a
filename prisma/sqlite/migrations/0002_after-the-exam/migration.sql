-- CreateTable
CREATE TABLE "ExtraTime" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "examSlug" TEXT,
    "percent" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ExtraTime_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MakeUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "examSlug" TEXT NOT NULL,
    "opensAt" DATETIME,
    "closesAt" DATETIME,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MakeUpPerson" (
    "makeUpId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("makeUpId", "personId"),
    CONSTRAINT "MakeUpPerson_makeUpId_fkey" FOREIGN KEY ("makeUpId") REFERENCES "MakeUp" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MakeUpPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "examSlug" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemHash" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "hash" TEXT NOT NULL
);

-- AlterTable: columns added in place, so that the table keeps its triggers
ALTER TABLE "Score" ADD COLUMN "awaiting" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Score" ADD COLUMN "sitting" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "ExtraTime_personId_idx" ON "ExtraTime"("personId");

-- CreateIndex
CREATE INDEX "MakeUp_examSlug_idx" ON "MakeUp"("examSlug");

-- CreateIndex
CREATE INDEX "MakeUpPerson_personId_idx" ON "MakeUpPerson"("personId");

-- CreateIndex
CREATE INDEX "Regrade_examSlug_idx" ON "Regrade"("examSlug");

-- CreateIndex
CREATE INDEX "Regrade_itemHash_idx" ON "Regrade"("itemHash");

CREATE TRIGGER "ExtraTime_no_update" BEFORE UPDATE ON "ExtraTime" BEGIN SELECT RAISE(ABORT, 'ExtraTime is append-only'); END;
CREATE TRIGGER "ExtraTime_no_delete" BEFORE DELETE ON "ExtraTime" BEGIN SELECT RAISE(ABORT, 'ExtraTime is append-only'); END;
CREATE TRIGGER "MakeUp_no_update" BEFORE UPDATE ON "MakeUp" BEGIN SELECT RAISE(ABORT, 'MakeUp is append-only'); END;
CREATE TRIGGER "MakeUp_no_delete" BEFORE DELETE ON "MakeUp" BEGIN SELECT RAISE(ABORT, 'MakeUp is append-only'); END;
CREATE TRIGGER "MakeUpPerson_no_update" BEFORE UPDATE ON "MakeUpPerson" BEGIN SELECT RAISE(ABORT, 'MakeUpPerson is append-only'); END;
CREATE TRIGGER "MakeUpPerson_no_delete" BEFORE DELETE ON "MakeUpPerson" BEGIN SELECT RAISE(ABORT, 'MakeUpPerson is append-only'); END;
CREATE TRIGGER "Regrade_no_update" BEFORE UPDATE ON "Regrade" BEGIN SELECT RAISE(ABORT, 'Regrade is append-only'); END;
CREATE TRIGGER "Regrade_no_delete" BEFORE DELETE ON "Regrade" BEGIN SELECT RAISE(ABORT, 'Regrade is append-only'); END;
