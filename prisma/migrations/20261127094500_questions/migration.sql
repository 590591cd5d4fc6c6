-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "answers" JSON;
