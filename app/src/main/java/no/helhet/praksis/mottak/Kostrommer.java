package no.helhet.praksis.mottak;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// The open lines to those who watch a queue. A line only says that something has changed;
/// what, the page then reads as its own user. A line that is slow holds nobody else up: each
/// has one thread at most, and what changes meanwhile is told once.
@Component
class Kostrommer {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private final Map<String, Set<Strom>> offices = new ConcurrentHashMap<>();

    /// Opens a line for an office. The browser opens a new one when this ends.
    SseEmitter open(String enhetsnr) {
        var strom = new Strom(new SseEmitter(LONGEST.toMillis()));
        var lines = offices.computeIfAbsent(enhetsnr, e -> ConcurrentHashMap.newKeySet());
        lines.add(strom);
        Runnable gone = () -> lines.remove(strom);
        strom.emitter.onCompletion(gone);
        strom.emitter.onTimeout(gone);
        strom.emitter.onError(e -> gone.run());
        strom.tell(Sign.OPEN);
        return strom.emitter;
    }

    void changed(String enhetsnr) {
        offices.getOrDefault(enhetsnr, Set.of()).forEach(s -> s.tell(Sign.CHANGED));
    }

    /// Something may have changed anywhere: the line to the database was broken for a while.
    void changedEverywhere() {
        offices.values().forEach(lines -> lines.forEach(s -> s.tell(Sign.CHANGED)));
    }

    /// Shows that the lines live, and finds those that do not.
    void beat() {
        offices.values().forEach(lines -> lines.forEach(s -> s.tell(Sign.BEAT)));
    }

    void closeAll() {
        offices.values().forEach(lines -> lines.forEach(s -> s.emitter.complete()));
    }

    int count(String enhetsnr) {
        return offices.getOrDefault(enhetsnr, Set.of()).size();
    }

    private enum Sign {
        OPEN,
        CHANGED,
        BEAT
    }

    private static final class Strom {
        private final SseEmitter emitter;
        private final AtomicBoolean changed = new AtomicBoolean();
        private final AtomicBoolean sending = new AtomicBoolean();

        Strom(SseEmitter emitter) {
            this.emitter = emitter;
        }

        void tell(Sign sign) {
            if (sign == Sign.CHANGED) {
                changed.set(true);
            }
            if (sending.compareAndSet(false, true)) {
                Thread.startVirtualThread(() -> send(sign));
            }
        }

        private void send(Sign first) {
            try {
                if (first != Sign.CHANGED) {
                    emitter.send(SseEmitter.event().name("puls").data(""));
                }
                while (changed.getAndSet(false)) {
                    emitter.send(SseEmitter.event().name("ko").data(""));
                }
            } catch (IOException | IllegalStateException e) {
                // The reader has gone: the container tells the emitter, which ends the line.
            } finally {
                sending.set(false);
            }
            if (changed.get()) {
                tell(Sign.CHANGED);
            }
        }
    }
}
