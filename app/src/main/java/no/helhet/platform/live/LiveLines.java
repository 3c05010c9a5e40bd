package no.helhet.platform.live;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// The open lines to those who watch something of an office. A line only says what kind of thing
/// has changed; what, the page then reads as its own user. A line that is slow holds nobody else
/// up: each has one thread at most, and what changes meanwhile is told once.
@Component
public class LiveLines {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String BEAT = "puls";
    private final Map<String, Set<Line>> offices = new ConcurrentHashMap<>();

    /// Opens a line for an office. The browser opens a new one when this ends.
    ///
    /// @param kinds the signs it tells
    public SseEmitter open(String enhetsnr, Set<String> kinds) {
        return open(enhetsnr, kinds, Set::of);
    }

    /// @param now of the signs, those that are told at once; asked when the line is open, so that
    ///     what happens meanwhile is told too
    public SseEmitter open(String enhetsnr, Set<String> kinds, Supplier<Set<String>> now) {
        var line = new Line(new SseEmitter(LONGEST.toMillis()), kinds);
        var lines = offices.computeIfAbsent(enhetsnr, e -> ConcurrentHashMap.newKeySet());
        lines.add(line);
        Runnable gone = () -> lines.remove(line);
        line.emitter.onCompletion(gone);
        line.emitter.onTimeout(gone);
        line.emitter.onError(e -> gone.run());
        line.tell(BEAT);
        now.get().forEach(line::tell);
        return line.emitter;
    }

    void tell(String enhetsnr, String kind) {
        offices.getOrDefault(enhetsnr, Set.of()).stream()
                .filter(line -> line.kinds.contains(kind))
                .forEach(line -> line.tell(kind));
    }

    /// Anything may have changed anywhere: the way from the database was broken for a while.
    void tellEverything() {
        offices.values().forEach(lines -> lines.forEach(line -> line.kinds.forEach(line::tell)));
    }

    /// Shows that the lines live, and finds those that do not.
    void beat() {
        offices.values().forEach(lines -> lines.forEach(line -> line.tell(BEAT)));
    }

    void closeAll() {
        offices.values().forEach(lines -> lines.forEach(line -> line.emitter.complete()));
    }

    private static final class Line {
        private final SseEmitter emitter;
        private final Set<String> kinds;
        private final Set<String> waiting = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean sending = new AtomicBoolean();

        Line(SseEmitter emitter, Set<String> kinds) {
            this.emitter = emitter;
            this.kinds = Set.copyOf(kinds);
        }

        void tell(String kind) {
            waiting.add(kind);
            if (sending.compareAndSet(false, true)) {
                Thread.startVirtualThread(this::send);
            }
        }

        private void send() {
            try {
                for (var kind : Set.copyOf(waiting)) {
                    waiting.remove(kind);
                    emitter.send(SseEmitter.event().name(kind).data(""));
                }
            } catch (IOException | IllegalStateException e) {
                // The reader has gone: the container tells the emitter, which ends the line.
                waiting.clear();
            } finally {
                sending.set(false);
            }
            if (!waiting.isEmpty() && sending.compareAndSet(false, true)) {
                send();
            }
        }
    }
}
