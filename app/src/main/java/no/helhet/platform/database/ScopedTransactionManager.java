package no.helhet.platform.database;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/// States the scope to PostgreSQL as each transaction begins (settings local to it).
final class ScopedTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;
    private static final String STATE_SCOPE =
            """
            select set_config('helhet.kommuner', ?, true), set_config('helhet.bydeler', ?, true),
                   set_config('helhet.personer', ?, true), set_config('helhet.klarert', ?, true),
                   set_config('helhet.enhetsnr', ?, true), set_config('helhet.partner', ?, true),
                   set_config('helhet.bruker', ?, true), set_config('helhet.dag', ?, true)
            """;

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final transient Clock clock;

    ScopedTransactionManager(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Scopes.find().ifPresent(this::state);
    }

    private void state(Scope scope) {
        var holder =
                (ConnectionHolder)
                        TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("No connection is bound");
        }
        try (var statement = holder.getConnection().prepareStatement(STATE_SCOPE)) {
            statement.setString(1, String.join(",", scope.kommuner()));
            statement.setString(2, String.join(",", scope.bydeler()));
            statement.setString(
                    3,
                    scope.personer() == null
                            ? "*"
                            : scope.personer().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(",")));
            statement.setString(4, Boolean.toString(scope.klarert()));
            statement.setString(5, scope.actor().enhetsnr());
            statement.setString(6, scope.partner() == null ? "" : scope.partner().toString());
            statement.setString(7, scope.actor().isPerson() ? scope.actor().id().toString() : "");
            statement.setString(8, LocalDate.ofInstant(clock.instant(), OSLO).toString());
            statement.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("The scope could not be stated", e);
        }
    }
}
