namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>What a run of the Bicep command came to.</summary>
/// <param name="Text">All that it wrote.</param>
internal sealed record BicepResult(int ExitCode, string Text);
