package org.itsmkit.domain.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.itsmkit.domain.condition.Condition.All;
import org.itsmkit.domain.condition.Condition.Any;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.sla.InvalidInput;

/** Reads what {@link ConditionText} writes: recursive descent with one token of lookahead and bounded nesting. */
final class ConditionParser {

    private final Tokens tokens;
    private final FieldSchema schema;
    private int nesting;

    private ConditionParser(Tokens tokens, FieldSchema schema) {
        this.tokens = tokens;
        this.schema = schema;
    }

    static Condition parse(String text, FieldSchema schema) {
        InvalidInput.present("condition", text);
        if (text.length() > Condition.MAX_LENGTH) {
            throw new InvalidInput("condition", "at most " + Condition.MAX_LENGTH + " characters", text);
        }
        ConditionParser parser = new ConditionParser(new Tokens(text), schema);
        Condition condition = parser.alternatives();
        if (parser.tokens.peek().kind() != Token.Kind.END) {
            throw Tokens.unexpected(parser.tokens.peek(), "and, or, or the end");
        }
        return condition;
    }

    private Condition alternatives() {
        List<Condition> parts = separated("or", this::conjunction);
        return parts.size() == 1 ? parts.get(0) : new Any(parts);
    }

    private Condition conjunction() {
        List<Condition> parts = separated("and", this::part);
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private Condition part() {
        Token token = tokens.take();
        if (token.isName()) {
            return comparison(at(token, "", () -> schema.require(token.text())));
        }
        return switch (token.kind() == Token.Kind.KEYWORD ? token.text() : "") {
            case "not" -> Condition.not(nested(token, this::part));
            case "always" -> Condition.ALWAYS;
            case "never" -> Condition.NEVER;
            case "all" -> new All(nested(token, () -> list(this::alternatives)));
            case "any" -> new Any(nested(token, () -> list(this::alternatives)));
            case "(" -> nested(token, this::parenthesised);
            default -> throw Tokens.unexpected(token, "a field, not, always, never, all, any or (");
        };
    }

    private Condition parenthesised() {
        Condition inside = alternatives();
        if (!tokens.skip(")")) {
            throw Tokens.unexpected(tokens.peek(), "and, or, or )");
        }
        return inside;
    }

    private <T> Condition comparison(Field<T> field) {
        Token token = tokens.take();
        return switch (token.kind() == Token.Kind.KEYWORD ? token.text() : "") {
            case "is" -> set(field);
            case "in" -> oneOf(field);
            case "not" -> {
                tokens.require("in");
                yield Condition.not(oneOf(field));
            }
            case "!=" -> Condition.not(compare(field, token, Operator.EQUAL));
            case "starts" -> {
                tokens.require("with");
                yield compare(field, token, Operator.STARTS_WITH);
            }
            default -> {
                Operator operator = token.isName() ? null : Operator.of(token.text());
                if (operator == null) {
                    throw Tokens.unexpected(
                            token, "is, in, not in, starts with, contains, = != < <= > or >= behind " + field);
                }
                yield compare(field, token, operator);
            }
        };
    }

    private Condition set(Field<?> field) {
        boolean negated = tokens.skip("not");
        tokens.require("set");
        Condition isSet = new IsSet(field);
        return negated ? Condition.not(isSet) : isSet;
    }

    private <T> Condition compare(Field<T> field, Token sign, Operator operator) {
        at(sign, "", () -> {
            operator.requireFor(field);
            return operator;
        });
        return new Compare<>(field, operator, value(field));
    }

    private <T> Condition oneOf(Field<T> field) {
        return new OneOf<>(field, list(() -> value(field)));
    }

    private <T> T value(Field<T> field) {
        Token token = tokens.take();
        if (!token.isName()) {
            String quote = token.kind() == Token.Kind.KEYWORD ? " (in double quotes if it is a word like this)" : "";
            throw Tokens.unexpected(token, field.type().form() + quote + " for " + field);
        }
        return at(token, " for " + field, () -> field.accept(field.type().read(token.text())));
    }

    /** In parentheses, with commas between; may be empty. */
    private <R> List<R> list(Supplier<R> element) {
        tokens.require("(");
        if (tokens.skip(")")) {
            return List.of();
        }
        List<R> elements = separated(",", element);
        if (!tokens.skip(")")) {
            throw Tokens.unexpected(tokens.peek(), "a comma or )");
        }
        return elements;
    }

    private <R> List<R> separated(String separator, Supplier<R> element) {
        List<R> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (tokens.skip(separator));
        return elements;
    }

    /** Keeps the stack shallow whatever the text holds; what is printed never nests deeper than its condition is. */
    private <R> R nested(Token token, Supplier<R> inside) {
        if (nesting == Condition.MAX_DEPTH) {
            throw Tokens.unexpected(token, "at most " + Condition.MAX_DEPTH + " levels, but another one");
        }
        nesting++;
        R result = inside.get();
        nesting--;
        return result;
    }

    private static <R> R at(Token token, String whose, Supplier<R> made) {
        try {
            return made.get();
        } catch (InvalidInput e) {
            throw Tokens.unexpected(token, e.expected() + whose);
        }
    }
}
