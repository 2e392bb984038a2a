-- CreateTable
CREATE TABLE "Department" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "parentId" TEXT,
    "path" TEXT NOT NULL,
    CONSTRAINT "Department_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Department" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameLatin" TEXT,
    "email" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "roles" TEXT NOT NULL DEFAULT 'learner',
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "leftOn" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Person_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Credential" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "passwordHash" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Credential_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SetupCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Blob" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "CourseRevision" (
    "slug" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedBy" TEXT,

    PRIMARY KEY ("slug", "sequence")
);

-- CreateTable
CREATE TABLE "ItemRevision" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "bankSlug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "pool" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "BankRevision" (
    "slug" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedBy" TEXT,

    PRIMARY KEY ("slug", "sequence")
);

-- CreateTable
CREATE TABLE "ExamRevision" (
    "slug" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedBy" TEXT,

    PRIMARY KEY ("slug", "sequence")
);

-- CreateTable
CREATE TABLE "CompetencyRevision" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LessonRender" (
    "lessonHash" TEXT NOT NULL,
    "pipeline" TEXT NOT NULL,
    "render" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("lessonHash", "pipeline")
);

-- CreateTable
CREATE TABLE "LessonProgress" (
    "personId" TEXT NOT NULL,
    "courseSlug" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "lastOpenedAt" DATETIME NOT NULL,
    "reached" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("personId", "courseSlug", "lessonSlug")
);

-- CreateTable
CREATE TABLE "LessonRead" (
    "cycleId" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "courseHash" TEXT NOT NULL,
    "lessonHash" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "readAt" DATETIME NOT NULL,

    PRIMARY KEY ("cycleId", "lessonSlug"),
    CONSTRAINT "LessonRead_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "courseSlug" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemHash" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseSlug" TEXT NOT NULL,
    "audienceKind" TEXT NOT NULL,
    "audienceId" TEXT,
    "dueOn" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT
);

-- CreateTable
CREATE TABLE "Cycle" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "courseSlug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "dueOn" TEXT,
    "assignmentId" TEXT,
    CONSTRAINT "Cycle_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Cycle_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Completion" (
    "cycleId" TEXT NOT NULL PRIMARY KEY,
    "courseHash" TEXT NOT NULL,
    "completedAt" DATETIME NOT NULL,
    "completedOn" TEXT NOT NULL,
    "attemptId" TEXT,
    "earned" INTEGER,
    "total" INTEGER,
    "evidence" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "Completion_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "examSlug" TEXT NOT NULL,
    "examHash" TEXT NOT NULL,
    "cycleId" TEXT,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "paperHash" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "deadlineAt" DATETIME,
    CONSTRAINT "Attempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attempt_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AttemptEvent" (
    "attemptId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "body" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("attemptId", "sequence"),
    CONSTRAINT "AttemptEvent_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Score" (
    "attemptId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "earned" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "eventHash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "sequence"),
    CONSTRAINT "Score_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "examSlug" TEXT NOT NULL,
    "examHash" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "validUntil" TEXT,
    "statement" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "Certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Certificate_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Department_code_key" ON "Department"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Department_path_key" ON "Department"("path");

-- CreateIndex
CREATE INDEX "Department_parentId_idx" ON "Department"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_number_key" ON "Person"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_departmentId_idx" ON "Person"("departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "SignInFailure_account_at_idx" ON "SignInFailure"("account", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_address_at_idx" ON "SignInFailure"("address", "at");

-- CreateIndex
CREATE INDEX "CourseRevision_hash_idx" ON "CourseRevision"("hash");

-- CreateIndex
CREATE INDEX "ItemRevision_itemId_idx" ON "ItemRevision"("itemId");

-- CreateIndex
CREATE INDEX "BankRevision_hash_idx" ON "BankRevision"("hash");

-- CreateIndex
CREATE INDEX "ExamRevision_hash_idx" ON "ExamRevision"("hash");

-- CreateIndex
CREATE INDEX "LessonProgress_personId_lastOpenedAt_idx" ON "LessonProgress"("personId", "lastOpenedAt");

-- CreateIndex
CREATE INDEX "CheckAnswer_personId_courseSlug_lessonSlug_idx" ON "CheckAnswer"("personId", "courseSlug", "lessonSlug");

-- CreateIndex
CREATE INDEX "Cycle_courseSlug_idx" ON "Cycle"("courseSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_personId_courseSlug_number_key" ON "Cycle"("personId", "courseSlug", "number");

-- CreateIndex
CREATE INDEX "Attempt_examSlug_idx" ON "Attempt"("examSlug");

-- CreateIndex
CREATE INDEX "Attempt_deadlineAt_idx" ON "Attempt"("deadlineAt");

-- CreateIndex
CREATE INDEX "Attempt_cycleId_idx" ON "Attempt"("cycleId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_personId_examSlug_number_key" ON "Attempt"("personId", "examSlug", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_number_key" ON "Certificate"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_code_key" ON "Certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_attemptId_key" ON "Certificate"("attemptId");

-- CreateIndex
CREATE INDEX "Certificate_personId_idx" ON "Certificate"("personId");

CREATE TRIGGER "Blob_no_update" BEFORE UPDATE ON "Blob" BEGIN SELECT RAISE(ABORT, 'Blob is append-only'); END;
CREATE TRIGGER "Blob_no_delete" BEFORE DELETE ON "Blob" BEGIN SELECT RAISE(ABORT, 'Blob is append-only'); END;
CREATE TRIGGER "CourseRevision_no_update" BEFORE UPDATE ON "CourseRevision" BEGIN SELECT RAISE(ABORT, 'CourseRevision is append-only'); END;
CREATE TRIGGER "CourseRevision_no_delete" BEFORE DELETE ON "CourseRevision" BEGIN SELECT RAISE(ABORT, 'CourseRevision is append-only'); END;
CREATE TRIGGER "ItemRevision_no_update" BEFORE UPDATE ON "ItemRevision" BEGIN SELECT RAISE(ABORT, 'ItemRevision is append-only'); END;
CREATE TRIGGER "ItemRevision_no_delete" BEFORE DELETE ON "ItemRevision" BEGIN SELECT RAISE(ABORT, 'ItemRevision is append-only'); END;
CREATE TRIGGER "BankRevision_no_update" BEFORE UPDATE ON "BankRevision" BEGIN SELECT RAISE(ABORT, 'BankRevision is append-only'); END;
CREATE TRIGGER "BankRevision_no_delete" BEFORE DELETE ON "BankRevision" BEGIN SELECT RAISE(ABORT, 'BankRevision is append-only'); END;
CREATE TRIGGER "ExamRevision_no_update" BEFORE UPDATE ON "ExamRevision" BEGIN SELECT RAISE(ABORT, 'ExamRevision is append-only'); END;
CREATE TRIGGER "ExamRevision_no_delete" BEFORE DELETE ON "ExamRevision" BEGIN SELECT RAISE(ABORT, 'ExamRevision is append-only'); END;
CREATE TRIGGER "CompetencyRevision_no_update" BEFORE UPDATE ON "CompetencyRevision" BEGIN SELECT RAISE(ABORT, 'CompetencyRevision is append-only'); END;
CREATE TRIGGER "CompetencyRevision_no_delete" BEFORE DELETE ON "CompetencyRevision" BEGIN SELECT RAISE(ABORT, 'CompetencyRevision is append-only'); END;
CREATE TRIGGER "LessonRead_no_update" BEFORE UPDATE ON "LessonRead" BEGIN SELECT RAISE(ABORT, 'LessonRead is append-only'); END;
CREATE TRIGGER "LessonRead_no_delete" BEFORE DELETE ON "LessonRead" BEGIN SELECT RAISE(ABORT, 'LessonRead is append-only'); END;
CREATE TRIGGER "CheckAnswer_no_update" BEFORE UPDATE ON "CheckAnswer" BEGIN SELECT RAISE(ABORT, 'CheckAnswer is append-only'); END;
CREATE TRIGGER "CheckAnswer_no_delete" BEFORE DELETE ON "CheckAnswer" BEGIN SELECT RAISE(ABORT, 'CheckAnswer is append-only'); END;
CREATE TRIGGER "Assignment_no_update" BEFORE UPDATE ON "Assignment" BEGIN SELECT RAISE(ABORT, 'Assignment is append-only'); END;
CREATE TRIGGER "Assignment_no_delete" BEFORE DELETE ON "Assignment" BEGIN SELECT RAISE(ABORT, 'Assignment is append-only'); END;
CREATE TRIGGER "Cycle_no_update" BEFORE UPDATE ON "Cycle" BEGIN SELECT RAISE(ABORT, 'Cycle is append-only'); END;
CREATE TRIGGER "Cycle_no_delete" BEFORE DELETE ON "Cycle" BEGIN SELECT RAISE(ABORT, 'Cycle is append-only'); END;
CREATE TRIGGER "Completion_no_update" BEFORE UPDATE ON "Completion" BEGIN SELECT RAISE(ABORT, 'Completion is append-only'); END;
CREATE TRIGGER "Completion_no_delete" BEFORE DELETE ON "Completion" BEGIN SELECT RAISE(ABORT, 'Completion is append-only'); END;
CREATE TRIGGER "Attempt_no_update" BEFORE UPDATE ON "Attempt" BEGIN SELECT RAISE(ABORT, 'Attempt is append-only'); END;
CREATE TRIGGER "Attempt_no_delete" BEFORE DELETE ON "Attempt" BEGIN SELECT RAISE(ABORT, 'Attempt is append-only'); END;
CREATE TRIGGER "AttemptEvent_no_update" BEFORE UPDATE ON "AttemptEvent" BEGIN SELECT RAISE(ABORT, 'AttemptEvent is append-only'); END;
CREATE TRIGGER "AttemptEvent_no_delete" BEFORE DELETE ON "AttemptEvent" BEGIN SELECT RAISE(ABORT, 'AttemptEvent is append-only'); END;
CREATE TRIGGER "Score_no_update" BEFORE UPDATE ON "Score" BEGIN SELECT RAISE(ABORT, 'Score is append-only'); END;
CREATE TRIGGER "Score_no_delete" BEFORE DELETE ON "Score" BEGIN SELECT RAISE(ABORT, 'Score is append-only'); END;
CREATE TRIGGER "Certificate_no_update" BEFORE UPDATE ON "Certificate" BEGIN SELECT RAISE(ABORT, 'Certificate is append-only'); END;
CREATE TRIGGER "Certificate_no_delete" BEFORE DELETE ON "Certificate" BEGIN SELECT RAISE(ABORT, 'Certificate is append-only'); END;
