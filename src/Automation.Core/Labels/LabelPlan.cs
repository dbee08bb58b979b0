using Automation.Core.Evaluations;

namespace Automation.Core.Labels;

/// <summary>Which of our labels a pull request should carry. Names are as GitHub has them: in any case they are the same.</summary>
/// <param name="Wanted">What should be on it.</param>
/// <param name="Undecided">What stays as it is, on or off: not enough could be read to tell.</param>
public sealed record LabelPlan(IReadOnlyList<string> Wanted, IReadOnlyList<string> Undecided)
{
    /// <summary>Nothing is wanted: those that we have put are taken off.</summary>
    public static LabelPlan None { get; } = new([], []);

    internal void AddTo(ContentHash hash) => hash.AddAll(Wanted).AddAll(Undecided);
}
