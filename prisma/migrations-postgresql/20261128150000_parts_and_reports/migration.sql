-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "parts" TEXT,
ADD COLUMN     "points" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "report" (
    "seq" SERIAL NOT NULL,
    "attemptId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "reportedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_attemptId_key" ON "report"("attemptId");

-- CreateIndex
CREATE INDEX "report_course_seq_idx" ON "report"("course", "seq");

-- CreateIndex
CREATE INDEX "report_exercise_seq_idx" ON "report"("exercise", "seq");

-- CreateIndex
CREATE INDEX "report_learnerId_idx" ON "report"("learnerId");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "attempt"("attemptId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
