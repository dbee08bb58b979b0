namespace Automation.Testing;

/// <summary>A published text is not what its golden file says.</summary>
public sealed class GoldenMismatchException(string path, string difference)
    : Exception($"{path} differs at {difference}. If the change is meant, run the test with AUTOMATION_ACCEPT=1 and review the diff.");
