package no.helhet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class ReadOnceTest {
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void thePartsOfOnePageShareWhatIsRead() {
        var sum = ReadOnce.during(() -> read("person", 1) + read("person", 1));

        assertThat(sum).isEqualTo(2);
        assertThat(reads).hasValue(1);
    }

    @Test
    void anotherThingAndAnotherKindOfAnswerAreReadForThemselves() {
        var sum = ReadOnce.during(() -> read("person", 1) + read("person", 2) + read("sak", 1));

        assertThat(sum).isEqualTo(6);
    }

    @Test
    void anotherScopeGetsItsOwnAnswer() {
        var sum =
                ReadOnce.during(
                        () ->
                                read("person", 1)
                                        + Scopes.call(
                                                Scope.system("4698"), () -> read("person", 1)));

        assertThat(sum).isEqualTo(3);
    }

    @Test
    void nothingIsKeptFromOnePageToTheNextOrOutsideAPage() {
        ReadOnce.during(() -> read("person", 1));

        assertThat(ReadOnce.during(() -> read("person", 1))).isEqualTo(2);
        assertThat(read("person", 1)).isEqualTo(3);
        assertThat(read("person", 1)).isEqualTo(4);
    }

    private int read(String what, int id) {
        return ReadOnce.get(what, id, reads::incrementAndGet);
    }
}
