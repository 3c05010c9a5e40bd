package no.helhet.laering.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;

class OverlapTest {
    @Test
    void whatComesOutStandsInTheOrderThatItCameIn() {
        var overlap = new Overlap<Integer>();
        for (int part = 0; part < 40; part++) {
            int first = part * 3;
            overlap.add(() -> List.of(first, first + 1, first + 2));
        }
        assertThat(overlap.finish()).hasSize(120).isSorted();
    }

    @Test
    void theNextIsReadWhileOneIsDone() {
        var overlap = new Overlap<String>();
        var read = new CountDownLatch(1);
        overlap.add(
                () -> {
                    waitFor(read);
                    return List.of("first");
                });
        // Reached although the first is not done.
        read.countDown();
        overlap.add(() -> List.of("second"));
        assertThat(overlap.finish()).containsExactly("first", "second");
    }

    @Test
    void whatAPartThrowsIsThrownAsItWas() {
        var overlap = new Overlap<String>();
        overlap.add(
                () -> {
                    throw new IllegalStateException("as it was");
                });
        assertThatThrownBy(overlap::finish)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("as it was");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
