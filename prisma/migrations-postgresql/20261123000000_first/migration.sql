-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "isAnonymous" BOOLEAN DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "seq" SERIAL NOT NULL,
    "attemptId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "exerciseHash" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "graderVersion" TEXT NOT NULL,
    "rawAnswer" TEXT NOT NULL,
    "parsedAnswer" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "feedback" TEXT NOT NULL,
    "feedbackHtml" TEXT,
    "witness" TEXT,
    "olderVersion" BOOLEAN NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "help" (
    "seq" SERIAL NOT NULL,
    "learnerId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "exerciseHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "help_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "deal" (
    "seq" SERIAL NOT NULL,
    "learnerId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "dealtAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "deal_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_attemptId_key" ON "attempt"("attemptId");

-- CreateIndex
CREATE INDEX "attempt_learnerId_exercise_seq_idx" ON "attempt"("learnerId", "exercise", "seq");

-- CreateIndex
CREATE INDEX "attempt_learnerId_course_idx" ON "attempt"("learnerId", "course");

-- CreateIndex
CREATE INDEX "attempt_exercise_seq_idx" ON "attempt"("exercise", "seq");

-- CreateIndex
CREATE INDEX "help_learnerId_course_idx" ON "help"("learnerId", "course");

-- CreateIndex
CREATE UNIQUE INDEX "help_learnerId_exercise_variant_kind_number_key" ON "help"("learnerId", "exercise", "variant", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "deal_learnerId_exercise_variant_key" ON "deal"("learnerId", "exercise", "variant");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help" ADD CONSTRAINT "help_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


