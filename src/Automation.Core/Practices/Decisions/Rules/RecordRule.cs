namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>A rule that looks at each changed record by itself.</summary>
internal abstract class RecordRule : Rule<DecisionSubject>
{
    public override Severity? DefaultSeverity => Severity.Error;

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options) =>
        subject.Changed.SelectMany(c => Check(c.Record, options));

    protected abstract IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options);
}
