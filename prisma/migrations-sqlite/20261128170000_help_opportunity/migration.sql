-- AlterTable
ALTER TABLE "help" ADD COLUMN "opportunity" TEXT NOT NULL DEFAULT '';

-- DropIndex
DROP INDEX "help_learnerId_exercise_variant_kind_number_key";

-- CreateIndex
CREATE UNIQUE INDEX "help_learnerId_exercise_variant_kind_number_opportunity_key" ON "help"("learnerId", "exercise", "variant", "kind", "number", "opportunity");
