package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// A page that is read is one transaction: its parts agree with each other, and who read what is
/// in the audit before the page is drawn.
@Component
class PageTransactions implements WebMvcRegistrations {
    private final TransactionTemplate transactions;

    PageTransactions(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected @Nullable ModelAndView invokeHandlerMethod(
                    HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
                    throws Exception {
                return "GET".equals(request.getMethod())
                                && Scopes.find().isPresent()
                                && !handler.hasMethodAnnotation(ChangesScope.class)
                        ? inOne(() -> super.invokeHandlerMethod(request, response, handler))
                        : super.invokeHandlerMethod(request, response, handler);
            }
        };
    }

    @FunctionalInterface
    private interface Reading {
        @Nullable ModelAndView read() throws Exception;
    }

    private record Outcome(@Nullable ModelAndView page, @Nullable Exception failure) {}

    /// A reading that ends in an exception keeps its audit too, unless a part of it has failed.
    private @Nullable ModelAndView inOne(Reading reading) throws Exception {
        var outcome = new Outcome[1];
        try {
            transactions.executeWithoutResult(
                    status -> outcome[0] = ReadOnce.during(() -> attempt(reading)));
        } catch (UnexpectedRollbackException e) {
            if (outcome[0].failure() == null) {
                throw e;
            }
        }
        if (outcome[0].failure() != null) {
            throw outcome[0].failure();
        }
        return outcome[0].page();
    }

    private static Outcome attempt(Reading reading) {
        try {
            return new Outcome(reading.read(), null);
        } catch (Exception e) {
            return new Outcome(null, e);
        }
    }
}
