using GraphQL.Types;

namespace Automation.Sandbox.GraphQl;

/// <summary>A scalar that GitHub writes as text: times, object ids and 64-bit numbers.</summary>
internal sealed class TextScalar : StringGraphType
{
    public TextScalar(string name) => Name = name;
}
