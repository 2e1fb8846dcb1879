-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "reviewedAt" TIMESTAMP(3),
ADD COLUMN     "skill" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "deal" ADD COLUMN     "reviewedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "reading" (
    "seq" SERIAL NOT NULL,
    "learnerId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "firstAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ledger" (
    "learnerId" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ledger_pkey" PRIMARY KEY ("learnerId")
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
    "firstAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,
    "solvedAt" TIMESTAMP(3),

    CONSTRAINT "exercise_progress_pkey" PRIMARY KEY ("learnerId","exercise")
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
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "skill_progress_pkey" PRIMARY KEY ("learnerId","course","skill")
);

-- CreateTable
CREATE TABLE "derivation" (
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "derivation_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "regrade" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "scope" TEXT NOT NULL,
    "graderVersion" TEXT NOT NULL,
    "replayed" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,

    CONSTRAINT "regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mark" (
    "seq" SERIAL NOT NULL,
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
    "points" DOUBLE PRECISION,
    "keyHash" TEXT NOT NULL,
    "graderVersion" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "toldAt" TIMESTAMP(3),

    CONSTRAINT "mark_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "reading_learnerId_course_lesson_key" ON "reading"("learnerId", "course", "lesson");

-- CreateIndex
CREATE INDEX "exercise_progress_learnerId_course_idx" ON "exercise_progress"("learnerId", "course");

-- CreateIndex
CREATE INDEX "mark_attemptId_seq_idx" ON "mark"("attemptId", "seq");

-- CreateIndex
CREATE INDEX "mark_learnerId_toldAt_idx" ON "mark"("learnerId", "toldAt");

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_progress" ADD CONSTRAINT "exercise_progress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_progress" ADD CONSTRAINT "skill_progress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "regrade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "attempt"("attemptId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
