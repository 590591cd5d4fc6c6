-- AlterTable
ALTER TABLE "ReviewRound" ADD COLUMN     "contributorIds" TEXT[] DEFAULT ARRAY[]::TEXT[];
