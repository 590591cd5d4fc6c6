-- CreateIndex
CREATE INDEX "StepRevision_designId_designRev_idx" ON "StepRevision"("designId", "designRev");
