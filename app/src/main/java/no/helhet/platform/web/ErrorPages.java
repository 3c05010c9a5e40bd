package no.helhet.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Turns a failed request into a page that says what to do. A bug gets a reference number, the same
/// in the log and on the page, and nothing else: no message, no stack, no path.
final class ErrorPages implements ErrorViewResolver {
    // A script that gets an error shows this and not the page.
    private static final String REFERENCE_HEADER = "Helhet-Referanse";
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var view = new ModelAndView("error/page", status);
        view.addObject("status", status.value());
        view.addObject("reference", status.is5xxServerError() ? report(request, status) : "");
        return view;
    }

    private static String report(HttpServletRequest request, HttpStatus status) {
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error(
                "Reference {}: the request failed with {}, the user sees only the reference",
                reference,
                status.value(),
                cause instanceof Throwable throwable ? throwable : null);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                && here.getResponse() != null) {
            here.getResponse().setHeader(REFERENCE_HEADER, reference);
        }
        return reference;
    }
}
