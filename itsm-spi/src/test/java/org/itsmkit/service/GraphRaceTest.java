package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** A relation and the end of what it leads to, decided at the same time: whoever comes second decides anew. */
class GraphRaceTest extends DeskCase {

    private Runnable rival = () -> {};

    /** Lets the rival commit between a decision and its commit, once. */
    @Override
    protected Storage open() {
        Storage right = new MemoryStorage();
        ConfigurationStorage raced = raced(right.configuration());
        return (Storage) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, arguments) -> method.getName().equals("configuration")
                        ? raced
                        : called(() -> method.invoke(right, arguments)));
    }

    private ConfigurationStorage raced(ConfigurationStorage right) {
        return (ConfigurationStorage) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConfigurationStorage.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        Runnable first = rival;
                        rival = () -> {};
                        first.run();
                    }
                    return called(() -> method.invoke(right, arguments));
                });
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object called(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private ConfigurationService graph() {
        return kim().configuration();
    }

    private CiId item(String ciClass) {
        return graph().create(NewItem.of(ciClass, "one"), "Bought").item().id();
    }

    @Test
    void aRelationIsNotMadeToWhatEndsMeanwhile() {
        CiId host = item(StandardModel.SERVER);
        CiId guest = item(StandardModel.VIRTUAL_MACHINE);
        rival = () -> graph().apply(ConfigurationChange.because("Scrapped").end(host));

        assertThatThrownBy(() ->
                        graph().apply(ConfigurationChange.because("Moved").relate(StandardModel.RUNS_ON, guest, host)))
                .isInstanceOf(ElementNotFound.class);
        assertThat(relationsOf(host)).isZero();
        assertThat(graph().version()).isEqualTo(3);
    }

    @Test
    void whatEndsTakesWithItTheRelationThatIsMadeMeanwhile() {
        CiId host = item(StandardModel.SERVER);
        CiId guest = item(StandardModel.VIRTUAL_MACHINE);
        rival = () -> graph().apply(ConfigurationChange.because("Moved").relate(StandardModel.RUNS_ON, guest, host));

        graph().apply(ConfigurationChange.because("Scrapped").end(host));

        assertThat(graph().find(host)).isEmpty();
        assertThat(relationsOf(host)).isZero();
        assertThat(relationsOf(guest)).isZero();
        assertThat(graph().version()).isEqualTo(4);
    }

    @Test
    void whoEditsAnythingElseMeanwhileIsNoHindrance() {
        CiId host = item(StandardModel.SERVER);
        CiId guest = item(StandardModel.VIRTUAL_MACHINE);
        rival = () -> item(StandardModel.SERVER);

        graph().apply(ConfigurationChange.because("Moved").relate(StandardModel.RUNS_ON, guest, host));

        assertThat(relationsOf(host)).isEqualTo(1);
        assertThat(graph().version()).isEqualTo(4);
    }

    private int relationsOf(CiId item) {
        return storage.configuration()
                .relations(TenantId.DEFAULT, item, null, 10, Readers.ENGINE)
                .items()
                .size();
    }
}
