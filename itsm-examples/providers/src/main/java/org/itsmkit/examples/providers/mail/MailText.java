package org.itsmkit.examples.providers.mail;

/**
 * What a mail says, in any language.
 *
 * @param subject one line: line breaks and other control characters become a space, and 200 characters are kept
 * @param text plain text
 */
public record MailText(String subject, String text) {

    private static final int LONGEST_SUBJECT = 200;

    public MailText {
        String line =
                subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        subject = line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT));
    }
}
