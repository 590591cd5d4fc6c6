-- CreateTable
CREATE TABLE "DesignOutline" (
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "open" TEXT[],
    "errors" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "infos" INTEGER NOT NULL,
    "numbers" INTEGER NOT NULL,

    CONSTRAINT "DesignOutline_pkey" PRIMARY KEY ("designId")
);

-- CreateIndex
CREATE UNIQUE INDEX "DesignOutline_designId_workspaceId_key" ON "DesignOutline"("designId", "workspaceId");

-- AddForeignKey
ALTER TABLE "DesignOutline" ADD CONSTRAINT "DesignOutline_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What lies in the bin, by when it is over.
CREATE INDEX "Design_bin_idx" ON "Design" ("deletedAt") WHERE "deletedAt" IS NOT NULL;
