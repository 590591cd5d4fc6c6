-- CreateTable
CREATE TABLE "OfferChange" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "designRev" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "before" JSON,
    "after" JSON,
    "changes" INTEGER NOT NULL DEFAULT 0,
    "label" TEXT,
    "standing" JSON,
    "suggestion" JSON,
    "undoes" UUID,
    "runId" UUID,
    "asideRunId" UUID,
    "model" TEXT,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "OfferChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfferChange_designId_designRev_idx" ON "OfferChange"("designId", "designRev");

-- CreateIndex
CREATE INDEX "OfferChange_designId_key_idx" ON "OfferChange"("designId", "key");

-- AddForeignKey
ALTER TABLE "OfferChange" ADD CONSTRAINT "OfferChange_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What history keeps is never changed.
CREATE TRIGGER "OfferChange_immutable" BEFORE UPDATE ON "OfferChange" FOR EACH ROW EXECUTE FUNCTION groundplan_immutable();
