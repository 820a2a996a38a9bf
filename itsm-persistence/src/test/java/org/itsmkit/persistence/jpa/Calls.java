package org.itsmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Writes down what is asked of an entity manager. */
final class Calls {

    final List<String> names = new ArrayList<>();

    EntityManager watch(EntityManager manager) {
        return (EntityManager) Proxy.newProxyInstance(
                Calls.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, arguments) -> {
                    names.add(method.getName());
                    try {
                        return method.invoke(manager, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
