#include "model/basis/actions.hpp"

#include <algorithm>

namespace lakmus::model {
EeaPayment& Draft::payment(PaymentId id) {
    return *std::ranges::find(draft().payments, id, &EeaPayment::id);
}

void act(Draft& draft, const CreateEEABenefitsPaymentData& c) {
    const auto& by = draft.call().by;
    const auto own = draft.citizen(c.citizen).akasse;
    draft.draft().payments.push_back(
        {.id = c.payment,
         .citizen = c.citizen,
         .reported_by = by.role == Role::akasse && by.code != 0 ? AkasseId{by.code} : own,
         .start = c.start,
         .end = c.end,
         .country = c.country}
    );
}

void act(Draft& draft, const UpdateEEABenefitsPaymentData& c) {
    auto& payment = draft.payment(c.payment);
    payment.interruption = c.interruption.value_or(payment.interruption);
    payment.cause = c.cause.value_or(payment.cause);
}

void act(Draft& draft, const DeleteEEABenefitsPaymentData& c) {
    draft.payment(c.payment).deleted = true;
}
}  // namespace lakmus::model
