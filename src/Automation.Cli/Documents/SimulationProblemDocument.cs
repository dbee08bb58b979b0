using Automation.Core.Policies;

namespace Automation.Cli.Documents;

/// <summary>A problem of one of the policy files of a simulation; line and column are one-based.</summary>
internal sealed record SimulationProblemDocument(string File, int Line, int Column, string? Path, string Message)
{
    public static SimulationProblemDocument Of(PolicyProblem problem) =>
        new(problem.Source, problem.Line, problem.Column, problem.Path, problem.Message);
}
