-- AlterTable
ALTER TABLE "Score" ADD COLUMN     "awaiting" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sitting" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ExtraTime" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "examSlug" TEXT,
    "percent" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ExtraTime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MakeUp" (
    "id" TEXT NOT NULL,
    "examSlug" TEXT NOT NULL,
    "opensAt" TIMESTAMP(3),
    "closesAt" TIMESTAMP(3),
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MakeUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MakeUpPerson" (
    "makeUpId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "MakeUpPerson_pkey" PRIMARY KEY ("makeUpId","personId")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL,
    "examSlug" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemHash" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "ExtraTime" ADD CONSTRAINT "ExtraTime_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MakeUpPerson" ADD CONSTRAINT "MakeUpPerson_makeUpId_fkey" FOREIGN KEY ("makeUpId") REFERENCES "MakeUp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MakeUpPerson" ADD CONSTRAINT "MakeUpPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "ExtraTime_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ExtraTime" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "MakeUp_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "MakeUp" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "MakeUpPerson_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "MakeUpPerson" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Regrade_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Regrade" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
