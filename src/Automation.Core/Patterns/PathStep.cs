namespace Automation.Core.Patterns;

/// <summary>A step of a path pattern.</summary>
/// <param name="Literal">The character of a <see cref="PathStepKind.Literal"/>.</param>
internal readonly record struct PathStep(PathStepKind Kind, char Literal = '\0');
