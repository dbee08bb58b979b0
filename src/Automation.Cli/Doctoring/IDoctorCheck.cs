namespace Automation.Cli.Doctoring;

/// <summary>One thing that must be right for the app to work.</summary>
internal interface IDoctorCheck
{
    /// <summary>One word, for people and scripts.</summary>
    string Name { get; }

    /// <summary>Looks, and changes nothing. What keeps it from looking may be thrown: <see cref="Doctor"/> makes it a problem.</summary>
    Task<CheckResult> RunAsync(CancellationToken cancellationToken);
}
