package io.groundwork.portal.financing;

import io.groundwork.portal.financing.Plan.Commitment;
import io.groundwork.portal.financing.Plan.Condition;
import io.groundwork.portal.financing.Plan.Disbursement;
import io.groundwork.portal.financing.Plan.Tranche;
import io.groundwork.portal.session.Person;

/**
 * What the page offers its reader: by role, organisation and how things stand. Whether it may be
 * done says financing.
 */
record Offers(Plan plan, Person me, boolean past) {

  private boolean isFinancier() {
    return me.is("FINANCIER") && !past && !plan.status().equals("CANCELLED");
  }

  private boolean isMine(Commitment commitment) {
    return commitment.financier().equals(me.organisation());
  }

  private boolean isMine(Tranche tranche) {
    return plan.commitment(tranche.commitmentId()).filter(this::isMine).isPresent();
  }

  public boolean commitment() {
    return isFinancier();
  }

  public boolean withdrawal(Commitment commitment) {
    return isFinancier() && isMine(commitment) && commitment.isStanding();
  }

  public boolean tranche(Commitment commitment) {
    return withdrawal(commitment) && !commitment.kind().equals("GUARANTEE");
  }

  public boolean waiver(Condition condition) {
    return isFinancier()
        && condition.isOpen()
        && plan.commitments().stream().anyMatch(it -> isMine(it) && it.isStanding());
  }

  public boolean evidence(Condition condition) {
    return waiver(condition) && condition.kind().equals("INSURANCE");
  }

  public boolean cancellation(Tranche tranche) {
    return isFinancier() && isMine(tranche) && !tranche.due() && !tranche.cancelled();
  }

  public boolean disbursement(Tranche tranche) {
    boolean registrar = me.is("REGISTRAR") && me.organisation().equals(plan.organisation());
    boolean mayAsk = isFinancier() && isMine(tranche) || registrar && !past;
    return mayAsk && tranche.due() && !tranche.cancelled();
  }

  public boolean refusal(Disbursement disbursement) {
    return isFinancier()
        && disbursement.isWaiting()
        && plan.tranche(disbursement.trancheId()).filter(this::isMine).isPresent();
  }

  public boolean approval(Disbursement disbursement) {
    return refusal(disbursement) && !isApprovedByMe(disbursement);
  }

  /** A second person has to. */
  public boolean isApprovedByMe(Disbursement disbursement) {
    return disbursement.approvers().contains(me.subject());
  }
}
