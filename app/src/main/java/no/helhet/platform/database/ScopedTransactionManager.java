package no.helhet.platform.database;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.SQLException;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/// States the scope to PostgreSQL as each transaction begins (settings local to it).
final class ScopedTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;
    private static final String STATE_SCOPE =
            """
            select set_config('helhet.kommuner', ?, true), set_config('helhet.bydeler', ?, true),
                   set_config('helhet.personer', ?, true), set_config('helhet.klarert', ?, true),
                   set_config('helhet.enhetsnr', ?, true)
            """;

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
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
            statement.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("The scope could not be stated", e);
        }
    }
}
