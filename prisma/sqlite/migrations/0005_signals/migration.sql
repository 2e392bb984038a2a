-- CreateTable
CREATE TABLE "AttemptAddress" (
    "attemptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "mark" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "number"),
    CONSTRAINT "AttemptAddress_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
