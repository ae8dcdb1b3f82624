// What the compiler asks for and netstandard2.0 does not have. Written out, since a generator may write it in another order each time,
// and then two builds are not the same bytes.
#pragma warning disable IDE0130 // the compiler looks for these names

namespace System.Runtime.CompilerServices
{
    /// <summary>Lets a property be set by an initializer only.</summary>
    internal static class IsExternalInit;
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>The member is not null once the method has returned.</summary>
    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
    internal sealed class MemberNotNullAttribute(params string[] members) : Attribute
    {
        internal string[] Members { get; } = members;
    }
}
