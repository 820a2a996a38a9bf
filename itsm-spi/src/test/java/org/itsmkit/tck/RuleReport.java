package org.itsmkit.tck;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Names tests by their rule, and says in a failure which one was broken. A broken SHOULD is reported as skipped. */
final class RuleReport extends DisplayNameGenerator.Standard implements InvocationInterceptor {

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> test, Method method) {
        return AnnotationSupport.findAnnotation(method, Holds.class)
                .map(holds -> holds.value().heading() + " (" + words(method.getName()) + ")")
                .orElseGet(() -> super.generateDisplayNameForMethod(enclosing, test, method));
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Rule rule = AnnotationSupport.findAnnotation(method.getExecutable(), Holds.class)
                .map(Holds::value)
                .orElse(null);
        if (rule == null) {
            invocation.proceed();
            return;
        }
        try {
            invocation.proceed();
        } catch (TestAbortedException e) {
            throw e;
        } catch (Throwable e) {
            String message = rule.heading() + " - " + rule.intent() + ".\nWhen "
                    + words(method.getExecutable().getName()) + ": "
                    + (e instanceof AssertionError ? e.getMessage() : e.toString());
            if (rule.level() == Rule.Level.SHOULD) {
                throw new TestAbortedException(message, e);
            }
            throw new AssertionFailedError(message, e);
        }
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
