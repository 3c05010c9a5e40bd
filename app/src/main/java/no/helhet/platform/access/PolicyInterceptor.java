package no.helhet.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.Arrays;

/// Holds every call against the policy of its route. No policy, no access.
@Component
public class PolicyInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // static resources hold nothing about anyone
        }
        var policy = findPolicy(method);
        if (policy == null || !allows(policy)) {
            throw new AccessDeniedException("The route's policy refuses this user");
        }
        return true;
    }

    /// The policy that governs a handler method: its own, or its controller's.
    public static @Nullable AccessPolicy findPolicy(HandlerMethod method) {
        var own =
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AccessPolicy.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(
                        method.getBeanType(), AccessPolicy.class);
    }

    static boolean allows(AccessPolicy policy) {
        if (policy.open()) {
            return true;
        }
        if (!policy.scope().isEmpty()) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null
                    && authentication.getAuthorities().stream()
                            .anyMatch(a -> ("SCOPE_" + policy.scope()).equals(a.getAuthority()));
        }
        return Arrays.stream(policy.value()).anyMatch(CurrentUser::has);
    }
}
