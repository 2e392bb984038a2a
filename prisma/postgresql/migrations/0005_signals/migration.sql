-- CreateTable
CREATE TABLE "AttemptAddress" (
    "attemptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "mark" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AttemptAddress_pkey" PRIMARY KEY ("attemptId","number")
);

-- AddForeignKey
ALTER TABLE "AttemptAddress" ADD CONSTRAINT "AttemptAddress_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;
