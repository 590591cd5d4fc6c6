-- AlterTable
ALTER TABLE "Reviewer" ADD COLUMN     "carriedFrom" INTEGER;
