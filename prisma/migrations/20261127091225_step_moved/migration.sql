-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "moved" JSON;
