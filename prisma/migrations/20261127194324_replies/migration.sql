-- AlterTable
ALTER TABLE "OfferChange" ADD COLUMN     "mends" TEXT,
ADD COLUMN     "reply" JSON;
