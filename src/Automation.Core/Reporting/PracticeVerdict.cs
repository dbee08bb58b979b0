using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>A practice and its verdict on the pull request at hand.</summary>
internal sealed record PracticeVerdict(IPractice Practice, Verdict Verdict);
