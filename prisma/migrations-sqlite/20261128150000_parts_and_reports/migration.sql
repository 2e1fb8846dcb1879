-- AlterTable
ALTER TABLE "attempt" ADD COLUMN "parts" TEXT;
ALTER TABLE "attempt" ADD COLUMN "points" REAL;

-- CreateTable
CREATE TABLE "report" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "attemptId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "reportedAt" DATETIME NOT NULL,
    CONSTRAINT "report_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "attempt" ("attemptId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "report_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "report_attemptId_key" ON "report"("attemptId");

-- CreateIndex
CREATE INDEX "report_course_seq_idx" ON "report"("course", "seq");

-- CreateIndex
CREATE INDEX "report_exercise_seq_idx" ON "report"("exercise", "seq");

-- CreateIndex
CREATE INDEX "report_learnerId_idx" ON "report"("learnerId");
