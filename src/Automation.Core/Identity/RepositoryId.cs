namespace Automation.Core.Identity;

/// <summary>GitHub's numeric id of a repository: it survives renames and transfers, names do not.</summary>
public readonly record struct RepositoryId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
