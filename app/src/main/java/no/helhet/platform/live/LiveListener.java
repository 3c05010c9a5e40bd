package no.helhet.platform.live;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/// Listens to the database for signs, on a connection of its own, and passes them on to the open
/// lines. When the connection breaks it is made again, and everyone is told to look.
@Component
class LiveListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);
    private final DataSource dataSource;
    private final LiveLines lines;
    private volatile boolean running;

    LiveListener(DataSource dataSource, LiveLines lines) {
        this.dataSource = dataSource;
        this.lines = lines;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-listener").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        lines.closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Open lines are ended before the server waits for its requests.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void listen() {
        while (running) {
            try (var connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("The way of live signs is broken (state {})", e.getSQLState());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + LiveSigns.CHANNEL);
        }
        lines.tellEverything();
        var listening = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = listening.getNotifications(WAIT_MILLIS);
            if (heard.length == 0) {
                lines.beat();
            }
            for (var notification : heard) {
                var sign = LiveSigns.Sign.parse(notification.getParameter());
                lines.tell(sign.enhetsnr(), sign.kind());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
