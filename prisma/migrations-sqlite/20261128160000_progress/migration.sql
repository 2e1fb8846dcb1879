-- AlterTable
ALTER TABLE "attempt" ADD COLUMN "skill" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "attempt" ADD COLUMN "reviewedAt" DATETIME;

-- AlterTable
ALTER TABLE "deal" ADD COLUMN "reviewedAt" DATETIME;

-- CreateTable
CREATE TABLE "reading" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "learnerId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    CONSTRAINT "reading_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ledger" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "entries" INTEGER NOT NULL,
    "lastAt" DATETIME NOT NULL,
    CONSTRAINT "ledger_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "exercise_progress" (
    "learnerId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "best" TEXT NOT NULL,
    "firstTry" TEXT NOT NULL,
    "lastVerdict" TEXT NOT NULL,
    "lastAnswer" TEXT NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "solvedAt" DATETIME,

    PRIMARY KEY ("learnerId", "exercise"),
    CONSTRAINT "exercise_progress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "skill_progress" (
    "learnerId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "rated" INTEGER NOT NULL,
    "unaided" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "stability" REAL NOT NULL,
    "difficulty" REAL NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "course", "skill"),
    CONSTRAINT "skill_progress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "derivation" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "madeAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "regrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "scope" TEXT NOT NULL,
    "graderVersion" TEXT NOT NULL,
    "replayed" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "mark" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "regradeId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "fromVerdict" TEXT NOT NULL,
    "fromReason" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "feedback" TEXT NOT NULL,
    "feedbackHtml" TEXT,
    "witness" TEXT,
    "parts" TEXT,
    "points" REAL,
    "keyHash" TEXT NOT NULL,
    "graderVersion" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "toldAt" DATETIME,
    CONSTRAINT "mark_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "regrade" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "mark_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "attempt" ("attemptId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "mark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "reading_learnerId_course_lesson_key" ON "reading"("learnerId", "course", "lesson");

-- CreateIndex
CREATE INDEX "exercise_progress_learnerId_course_idx" ON "exercise_progress"("learnerId", "course");

-- CreateIndex
CREATE INDEX "mark_attemptId_seq_idx" ON "mark"("attemptId", "seq");

-- CreateIndex
CREATE INDEX "mark_learnerId_toldAt_idx" ON "mark"("learnerId", "toldAt");
