package org.itsmkit.examples.providers.mail;

import java.time.Instant;

/**
 * A mail to one person.
 *
 * @param id the same whenever it is tried
 * @param address as the host wrote it
 * @param decidedAt what it is dated
 */
record Mail(String id, String address, MailText text, Instant decidedAt) {}
