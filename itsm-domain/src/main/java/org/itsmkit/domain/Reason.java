package org.itsmkit.domain;

import java.util.Map;
import org.itsmkit.sla.InvalidInput;

/**
 * One reason why something may not be done.
 *
 * @param code stable, for programs and for looking up a translated message: {@code "resolution.code.missing"}
 * @param message a sentence for people, in English
 * @param arguments what the sentence names, by name, for a translated message; never null, may be empty
 */
public record Reason(String code, String message, Map<String, String> arguments) {

    public Reason {
        Keys.check("reason.code", code);
        InvalidInput.text("reason.message", message, 2_000);
        arguments = Map.copyOf(arguments);
    }

    public static Reason of(String code, String message) {
        return new Reason(code, message, Map.of());
    }

    public static Reason of(String code, String message, Map<String, String> arguments) {
        return new Reason(code, message, arguments);
    }

    @Override
    public String toString() {
        return code + "  " + message;
    }
}
