-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "isAnonymous" BOOLEAN DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "attempt" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "answeredAt" DATETIME NOT NULL,
    CONSTRAINT "attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "help" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "learnerId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "exerciseHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seenAt" DATETIME NOT NULL,
    CONSTRAINT "help_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "deal" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "learnerId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "dealtAt" DATETIME NOT NULL,
    CONSTRAINT "deal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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


