namespace Automation.Core.Identity;

/// <summary>GitHub's numeric id of one installation of the App on an account.</summary>
public readonly record struct InstallationId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
