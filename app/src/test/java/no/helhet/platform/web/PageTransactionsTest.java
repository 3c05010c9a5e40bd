package no.helhet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SmartTransactionObject;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import java.util.ArrayList;
import java.util.List;

class PageTransactionsTest {
    private final List<String> happened = new ArrayList<>();
    private final TransactionTemplate transactions = new TransactionTemplate(new Recording());
    private final RequestMappingHandlerAdapter adapter =
            new PageTransactions(transactions).getRequestMappingHandlerAdapter();

    @BeforeEach
    void setUp() {
        adapter.setApplicationContext(new StaticWebApplicationContext());
        adapter.afterPropertiesSet();
    }

    @Test
    void thePartsOfAPageAreReadInOneTransaction() throws Exception {
        assertThat(call("GET", "page").getViewName()).isEqualTo("page");
        assertThat(happened).containsExactly("begin", "part", "part", "commit");
    }

    @Test
    void aChangeBeginsItsOwn() throws Exception {
        call("POST", "page");

        assertThat(happened).containsExactly("begin", "part", "commit", "begin", "part", "commit");
    }

    @Test
    void aPageForNobodyTouchesNoDatabase() throws Exception {
        invoke("GET", "empty");

        assertThat(happened).isEmpty();
    }

    @Test
    void whatWasReadBeforeARefusalStaysRead() {
        assertThatThrownBy(() -> call("GET", "refused")).hasMessage("refused");
        assertThat(happened).containsExactly("begin", "part", "commit");
    }

    @Test
    void aPartThatFailsTakesThePageWithIt() {
        assertThatThrownBy(() -> call("GET", "broken")).hasMessage("broken");
        assertThat(happened).containsExactly("begin", "part", "rollback");
    }

    private ModelAndView call(String method, String handler) throws Exception {
        return Scopes.callThrowing(Scope.system("4698", ""), () -> invoke(method, handler));
    }

    private ModelAndView invoke(String method, String handler) throws Exception {
        var page =
                adapter.handle(
                        new MockHttpServletRequest(method, "/"),
                        new MockHttpServletResponse(),
                        new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(handler)));
        return java.util.Objects.requireNonNull(page);
    }

    private final class Pages {
        ModelAndView page() {
            part();
            part();
            return new ModelAndView("page");
        }

        ModelAndView empty() {
            return new ModelAndView("empty");
        }

        ModelAndView refused() {
            part();
            throw new IllegalStateException("refused");
        }

        ModelAndView broken() {
            transactions.executeWithoutResult(
                    status -> {
                        happened.add("part");
                        throw new IllegalStateException("broken");
                    });
            return new ModelAndView("never");
        }

        private void part() {
            transactions.executeWithoutResult(status -> happened.add("part"));
        }
    }

    /// Transactions of nothing, that say what becomes of them.
    private final class Recording extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;
        private transient Running running = new Running();

        private static final class Running implements SmartTransactionObject {
            boolean open;
            boolean rollbackOnly;

            @Override
            public boolean isRollbackOnly() {
                return rollbackOnly;
            }
        }

        @Override
        protected Object doGetTransaction() {
            return running;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return ((Running) transaction).open;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            running.open = true;
            happened.add("begin");
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {
            running.rollbackOnly = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            happened.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            happened.add("rollback");
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            running = new Running();
        }
    }
}
