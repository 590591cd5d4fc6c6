-- CreateTable
CREATE TABLE "Variant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "designId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "overrides" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Variant_designId_position_key" ON "Variant"("designId", "position");

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_designId_workspaceId_fkey" FOREIGN KEY ("designId", "workspaceId") REFERENCES "Design"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: four places, so that two requests at once cannot make a fifth variant.
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_position" CHECK ("position" BETWEEN 1 AND 4);
