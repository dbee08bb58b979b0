using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>Which files policy leaves to the rules.</summary>
internal sealed class FileScope(AutomationPolicy policy)
{
    private readonly PathPatterns exempt = new(policy.Exempt.Paths);
    private readonly PathPatterns generated = new(policy.Review.Generated);

    /// <summary>True for files that no rule looks at. One that comes from elsewhere is looked at: it is missing there.</summary>
    public bool IsExempt(ChangedFile file) =>
        exempt.IsMatch(file.Path)
        && (file is not { Status: FileStatus.Renamed, PreviousPath: { } previous } || exempt.IsMatch(previous));

    /// <summary>True for files that a tool wrote, as <c>.gitattributes</c> has it, or, where that is silent, policy.</summary>
    public bool IsGenerated(ChangedFile file) => file.IsGenerated || (!file.IsHandwritten && generated.IsMatch(file.Path));

    /// <summary>True for files that people wrote, and that no policy exempts.</summary>
    public bool IsWritten(ChangedFile file) => !IsGenerated(file) && !IsExempt(file);
}
